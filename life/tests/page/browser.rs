//! A headless Chromium, driven over a pair of pipes.
//!
//! The protocol is the `DevTools` protocol, <https://chromedevtools.github.io/devtools-protocol/>,
//! with `--remote-debugging-pipe`: JSON texts that end in a zero byte. The browser reads them from
//! its file descriptor 3 and writes them to its file descriptor 4.

use std::fs::{File, OpenOptions, create_dir_all, remove_dir_all};
use std::io::{BufRead, BufReader, Write, stderr};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

const NAMES: [&str; 3] = ["chromium", "google-chrome", "chromium-browser"];

/// A browser with one page. It ends when this is dropped.
pub struct Browser {
    process: Child,
    folder: PathBuf,
    requests: File,
    replies: BufReader<File>,
    session: Value,
    sent: u64,
    events: Vec<Value>,
}

impl Browser {
    /// Starts a browser with an empty profile. If there is no browser, writes a line on standard
    /// error and returns `None`.
    pub fn start(test: &str) -> Option<Self> {
        let there = |name: &&&str| {
            let mut command = Command::new(name);
            command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
            command.status().is_ok_and(|status| status.success())
        };
        let Some(name) = NAMES.iter().find(there) else {
            // Not `eprintln!`, which is not shown for a test that passes.
            let _ = writeln!(stderr(), "SKIPPED {test}: no browser among {}", NAMES.join(", "));
            return None;
        };
        let folder = std::env::temp_dir().join(format!("life-{}-{test}", std::process::id()));
        create_dir_all(folder.join("profile")).unwrap();
        let pipes = ["requests", "replies"].map(|name| folder.join(name));
        assert!(Command::new("mkfifo").args(&pipes).status().unwrap().success());
        let mut shell = Command::new("sh");
        // A browser that hangs is ended after five minutes, and the test with it.
        let script = "(sleep 300; kill $$) & exec \"$0\" \"$@\" 3<requests 4>replies";
        shell.args(["-c", script]).arg(name);
        shell.args(["--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu"]);
        shell.args(["--disable-quic", "--no-first-run", "--disable-background-networking"]);
        shell.args(["--disable-component-update", "--disable-sync", "--window-size=1280,800"]);
        shell.arg(format!("--user-data-dir={}", folder.join("profile").display()));
        shell.current_dir(&folder).stdout(Stdio::null()).stderr(Stdio::null());
        let process = shell.spawn().unwrap();
        let requests = OpenOptions::new().write(true).open(&pipes[0]).unwrap();
        let replies = BufReader::new(File::open(&pipes[1]).unwrap());
        let (session, events) = (Value::Null, Vec::new());
        let mut browser = Self { process, folder, requests, replies, session, sent: 0, events };
        let target = browser.call("Target.createTarget", &json!({ "url": "about:blank" }));
        let target = json!({ "targetId": target["targetId"], "flatten": true });
        browser.session = browser.call("Target.attachToTarget", &target)["sessionId"].clone();
        for domain in ["Page", "Runtime", "Log", "Network"] {
            browser.call(&format!("{domain}.enable"), &json!({}));
        }
        browser.events.clear();
        Some(browser)
    }

    /// Calls a method of the protocol and waits for the reply. Events that come before the reply
    /// are kept.
    pub fn call(&mut self, method: &str, parameters: &Value) -> Value {
        self.sent += 1;
        let mut request = json!({ "id": self.sent, "method": method, "params": parameters });
        if !self.session.is_null() {
            request["sessionId"] = self.session.clone();
        }
        self.requests.write_all(format!("{request}\0").as_bytes()).unwrap();
        loop {
            let mut message = self.receive();
            if message["id"] == self.sent {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].take();
            }
            self.events.push(message);
        }
    }

    fn receive(&mut self) -> Value {
        let mut message = Vec::new();
        self.replies.read_until(0, &mut message).unwrap();
        assert_eq!(message.pop(), Some(0), "the browser has ended");
        serde_json::from_slice(&message).unwrap()
    }

    /// Opens a file at a fragment, such as `#step=3`, in a fresh page, and waits until it is
    /// loaded.
    pub fn open(&mut self, file: &Path, fragment: &str) {
        let file = format!("file://{}{fragment}", file.canonicalize().unwrap().display());
        for url in ["about:blank", &file] {
            let before = self.events.len();
            self.call("Page.navigate", &json!({ "url": url }));
            while !self.events[before..].iter().any(|e| e["method"] == "Page.loadEventFired") {
                let event = self.receive();
                self.events.push(event);
            }
        }
    }

    /// Waits until a JavaScript expression is true, ten seconds at most.
    pub fn wait(&mut self, expression: &str) {
        let came = self.eval(&format!(
            "(async () => {{
                for (let i = 0; i < 500 && !({expression}); i++)
                    await new Promise((resume) => setTimeout(resume, 20));
                return {expression};
            }})()"
        ));
        assert_eq!(came, true, "waited for {expression}");
    }

    /// The value of a JavaScript expression.
    pub fn eval(&mut self, expression: &str) -> Value {
        let parameters = json!({
            "expression": expression,
            "returnByValue": true,
            "awaitPromise": true,
        });
        let mut reply = self.call("Runtime.evaluate", &parameters);
        assert!(reply["exceptionDetails"].is_null(), "{expression}: {reply}");
        reply["result"]["value"].take()
    }

    /// Presses and releases a key, as a keyboard does.
    pub fn press(&mut self, key: &str) {
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "PageUp" => 33,
            "PageDown" => 34,
            "End" => 35,
            "Home" => 36,
            "ArrowLeft" => 37,
            "ArrowUp" => 38,
            "ArrowRight" => 39,
            "ArrowDown" => 40,
            _ => key.to_ascii_uppercase().as_bytes()[0],
        };
        let text = match key {
            "Enter" => "\r",
            _ if key.len() == 1 => key,
            _ => "",
        };
        let down =
            json!({ "type": "keyDown", "key": key, "windowsVirtualKeyCode": code, "text": text });
        self.call("Input.dispatchKeyEvent", &down);
        let up = json!({ "type": "keyUp", "key": key, "windowsVirtualKeyCode": code });
        self.call("Input.dispatchKeyEvent", &up);
    }

    /// Moves the pointer to the middle of the element with this selector, and presses its button if
    /// `press`.
    pub fn point(&mut self, selector: &str, press: bool) {
        let middle = self.eval(&format!(
            "(() => {{
                const at = document.querySelector({selector:?});
                at.scrollIntoView({{ block: 'nearest' }});
                const {{ left, top, width, height }} = at.getBoundingClientRect();
                return [left + width / 2, top + height / 2];
            }})()"
        ));
        let kinds: &[&str] =
            if press { &["mouseMoved", "mousePressed", "mouseReleased"] } else { &["mouseMoved"] };
        for kind in kinds {
            let button = if *kind == "mouseMoved" { "none" } else { "left" };
            let event = json!({ "type": kind, "x": middle[0], "y": middle[1], "button": button,
                "clickCount": 1 });
            self.call("Input.dispatchMouseEvent", &event);
        }
    }

    /// Sets the size of the window, in pixels.
    pub fn size(&mut self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1,
            "mobile": width < 600 });
        self.call("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Sets the value of a media feature such as `prefers-color-scheme`.
    pub fn prefer(&mut self, feature: &str, value: &str) {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.call("Emulation.setEmulatedMedia", &features);
    }

    /// Forgets the events so far.
    pub fn forget(&mut self) {
        self.events.clear();
    }

    /// What the page wrote to the console and threw, and the browser's warnings about it.
    pub fn complaints(&self) -> Vec<&Value> {
        let told = ["Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"];
        let told = |event: &&Value| told.iter().any(|method| event["method"] == *method);
        self.events.iter().filter(told).collect()
    }

    /// The addresses that were requested, without fragments.
    pub fn requests(&self) -> Vec<&str> {
        let requests = self.events.iter().filter(|e| e["method"] == "Network.requestWillBeSent");
        requests.filter_map(|event| event["params"]["request"]["url"].as_str()).collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = remove_dir_all(&self.folder);
    }
}

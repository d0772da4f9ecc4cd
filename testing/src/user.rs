//! Runs commands as an ordinary user under limits of the system, because such limits do not apply
//! to root.

use std::io::{Write, stderr};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

/// A user that has no other process, and a copy of a program which that user may run.
pub struct User {
    number: u32,
    folder: PathBuf,
}

impl User {
    /// If the tests do not run as root, who alone can become another user, writes a line on
    /// standard error and returns `None`.
    #[must_use]
    pub fn with(program: &str) -> Option<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = 1_000_000 + 16 * process::id() + COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("life-user-{number}"));
        let user = Self { number, folder };
        if !user.shell("true").status().is_ok_and(|status| status.success()) {
            // Not by `eprintln!`, which a test that passes never shows.
            let _ =
                writeln!(stderr(), "skipped, because it needs root and setpriv: limits of a user");
            return None;
        }
        fs::create_dir_all(&user.folder).unwrap();
        fs::set_permissions(&user.folder, fs::Permissions::from_mode(0o755)).unwrap();
        // Another process copies the program. If this process had the copy open for writing, a
        // program that another thread starts at that moment would inherit the open file, and a file
        // that is open for writing cannot be run.
        let copy = Command::new("cp").arg(program).arg(user.folder.join("life")).status();
        assert!(copy.unwrap().success());
        Some(user)
    }

    fn shell(&self, script: &str) -> Command {
        let mut command = Command::new("setpriv");
        let user = [format!("--reuid={}", self.number), format!("--regid={}", self.number)];
        command.args(user).args(["--clear-groups", "bash", "-c", script]);
        command
    }

    /// The program with `arguments`, run after bash's `ulimit` with `limit`.
    #[must_use]
    pub fn limited(&self, limit: &str, arguments: &str) -> Command {
        let life = self.folder.join("life");
        self.shell(&format!("ulimit {limit}; exec '{}' {arguments}", life.display()))
    }
}

impl Drop for User {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

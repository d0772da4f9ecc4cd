//! The cells of the patterns, as text.

pub(super) const OPENING: &str = "\
-----
-*---
--**-
---*-
-----
";

pub(super) const CLOSING: &str = "\
---*-----
----*----
--***----
---------
---------
";

pub(super) const BLOCK: &str = "\
**
**
";

pub(super) const BLINKER: &str = "\
***
";

pub(super) const GLIDER: &str = "\
-*-
--*
***
";

pub(super) const LWSS: &str = "\
-*--*
*----
*---*
****-
";

pub(super) const PULSAR: &str = "\
--***---***--
-------------
*----*-*----*
*----*-*----*
*----*-*----*
--***---***--
-------------
--***---***--
*----*-*----*
*----*-*----*
*----*-*----*
-------------
--***---***--
";

pub(super) const PENTADECATHLON: &str = "\
--*----*--
**-****-**
--*----*--
";

pub(super) const R_PENTOMINO: &str = "\
-**
**-
-*-
";

pub(super) const ACORN: &str = "\
-*-----
---*---
**--***
";

pub(super) const DIEHARD: &str = "\
------*-
**------
-*---***
";

pub(super) const GOSPER_GUN: &str = "\
------------------------*-----------
----------------------*-*-----------
------------**------**------------**
-----------*---*----**------------**
**--------*-----*---**--------------
**--------*---*-**----*-*-----------
----------*-----*-------*-----------
-----------*---*--------------------
------------**----------------------
";

/// The replicator of `HighLife` (B36/S23), in its symmetric phase. Nathan Thompson found it in
/// 1994.
///
/// <https://www.ics.uci.edu/~eppstein/ca/replicators/b36s23.html>
pub(super) const REPLICATOR: &str = "\
--***
-*--*
*---*
*--*-
***--
";

/// A *bug* of Bosco's rule, which means a pattern that moves. It moves along a row at speed 5/6:
/// five cells in six generations. Kellie Evans and Dean Hickerson found it.
///
/// The cells and the label "5/6" are those of Golly's
/// `Patterns/Larger-than-Life/bug-collection.rle`, which comes from the collection of the program
/// `MCell`. Evans gives the same speed: <http://www.csun.edu/~kme52026/bosco/bosco.html>.
pub(super) const BOSCO_BUG: &str = "\
----*------
---****----
--*******--
-**********
**----*****
*------****
*------****
**----*****
-**********
--*******--
---****----
----*------
";

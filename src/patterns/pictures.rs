//! What the patterns look like.

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

/// The replicator of B36/S23 (`HighLife`), found by Nathan Thompson in 1994, in its symmetric phase.
///
/// <https://www.ics.uci.edu/~eppstein/ca/replicators/b36s23.html>
pub(super) const REPLICATOR: &str = "\
--***
-*--*
*---*
*--*-
***--
";

/// The orthogonal bug of speed 5/6 of Bosco's rule, found by Kellie Evans and Dean Hickerson.
///
/// The cells and the label "5/6" are those of Golly's `Patterns/Larger-than-Life/bug-collection.rle`,
/// from the collection of `MCell`; Evans gives the speed too,
/// <http://www.csun.edu/~kme52026/bosco/bosco.html>.
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

package dk.blogstafet.page.renewal;

import dk.blogstafet.page.renewal.SimulatedRelay.RelayEvent;

/// One step of a plan. Its effect depends on its seed and on the current state, not on the steps
/// before it: any of them may be removed.
sealed interface PlanStep {
  long dice();

  /// Something happens to a relay: to the first, or to the other.
  record EventStep(RelayEvent event, boolean first, long dice) implements PlanStep {}

  /// A process or an operator does something.
  record TaskStep(SimulatedTask task, long dice) implements PlanStep {}

  /// The tasks of processes and operators.
  enum SimulatedTask {
    /// The stream delivers a batch of any size; some records may be repeated or late.
    DELIVER,
    /// Records are lost.
    LOSE,
    /// The scheduled catch-up.
    CATCH_UP,
    /// Two renewals and a catch-up, concurrently.
    RACE,
    /// A full rebuild is requested.
    REBUILD,
    /// A process with the previous build runs once more.
    OLD_BUILD,
    /// The site's description changes, which gives another build and other bytes on every page.
    DESCRIBE_SITE,
    /// The table is backed up.
    BACK_UP,
    /// A table is restored from the backup, and everything reads it from now on.
    GO_BACK
  }
}

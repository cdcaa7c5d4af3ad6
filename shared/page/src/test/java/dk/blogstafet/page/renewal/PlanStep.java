package dk.blogstafet.page.renewal;

import dk.blogstafet.page.renewal.SimulatedRelay.RelayEvent;

/// One move of a plan. What exactly it does follows from its dice and from what it finds, not from
/// the moves before it: any of them may be left out.
sealed interface PlanStep {
  long dice();

  /// Something happens to a relay: to the first, or to the other.
  record EventStep(RelayEvent event, boolean first, long dice) implements PlanStep {}

  /// Something is done by machines or their keepers.
  record TaskStep(SimulatedTask task, long dice) implements PlanStep {}

  /// What machines and their keepers do.
  enum SimulatedTask {
    /// The stream hands over a batch, cut anywhere; some of it may come again, or late.
    DELIVER,
    /// Records are lost.
    LOSE,
    /// What is on its schedule.
    CATCH_UP,
    /// Two renewals and catching up, at once.
    RACE,
    /// Somebody has everything rendered.
    REBUILD,
    /// A machine that still has the build before runs once more.
    OLD_BUILD,
    /// The site gets another description: another build, and other bytes on every page.
    DESCRIBE_SITE,
    /// The table is backed up.
    BACK_UP,
    /// A table is made from the backup, and everything reads it from now on.
    GO_BACK
  }
}

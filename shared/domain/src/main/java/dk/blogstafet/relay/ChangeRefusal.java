package dk.blogstafet.relay;

import java.util.List;

/// Why nothing was stored. The same for everything that changes what is published, so that whoever
/// answers can say it in one place.
public sealed interface ChangeRefusal
    extends CorrectionOutcome,
        WithdrawalOutcome,
        RestorationOutcome,
        PurgeOutcome,
        OpenRelayOutcome,
        DescribeRelayOutcome,
        DescribeSiteOutcome {
  /// What was handed in has flaws: all of them.
  record Invalid(List<ValidationError> errors) implements ChangeRefusal {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }

  /// Someone else has changed it meanwhile: this is the version that it has now.
  record Conflict(int current) implements ChangeRefusal {}

  /// The post was taken back for good, or must be restored first.
  record PostGone(RelayId relay, PostId post) implements ChangeRefusal {}

  /// There is no such post in the relay.
  record PostNotFound(RelayId relay, PostId post) implements ChangeRefusal {}

  /// There is no such relay.
  record RelayNotFound(RelayId relay) implements ChangeRefusal {}

  /// Others change this relay so fast that we came too late each time.
  record Busy() implements ChangeRefusal {}
}

package dk.blogstafet.relay;

import java.util.List;

/// Why nothing was stored. The same for everything that changes what is published, so that whoever
/// answers can say it in one place.
public sealed interface Refusal
    extends Amendment, Withdrawal, Restoration, Purging, Opening, Description, SiteDescription {
  /// What was handed in has flaws: all of them.
  record Flawed(List<Flaw> flaws) implements Refusal {
    public Flawed {
      flaws = List.copyOf(flaws);
    }
  }

  /// Someone else has changed it meanwhile: this is the version that it has now.
  record Conflict(int current) implements Refusal {}

  /// The post was taken back for good, or must be restored first.
  record Gone(RelayId relay, PostId post) implements Refusal {}

  /// There is no such post in the relay.
  record NoSuchPost(RelayId relay, PostId post) implements Refusal {}

  /// There is no such relay.
  record NoSuchRelay(RelayId relay) implements Refusal {}

  /// Others change this relay so fast that we came too late each time.
  record Busy() implements Refusal {}
}

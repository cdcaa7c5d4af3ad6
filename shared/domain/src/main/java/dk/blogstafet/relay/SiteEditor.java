package dk.blogstafet.relay;

import java.util.Optional;

/// Describes the site, for the first time or anew.
public final class SiteEditor {
  private final Relays relays;

  public SiteEditor(Relays relays) {
    this.relays = relays;
  }

  /// Describes the site, if its description is still the one that the editor saw. Sent again, it is
  /// found and not stored twice.
  ///
  /// @param seen the version of the description on which the draft is based; 0 where there is none
  public SiteDescription describe(int seen, SiteDraft draft) {
    return switch (SiteCheck.of(draft)) {
      case SiteCheck.Result.Flawed(var flaws) -> new Refusal.Flawed(flaws);
      case SiteCheck.Result.Sound(var site) ->
          Attempts.until(() -> describe(seen, site), new Refusal.Busy());
    };
  }

  private Optional<SiteDescription> describe(int seen, Site said) {
    var medium = relays.medium();
    var anew = medium.map(Medium::site).map(site -> site.described(said)).orElse(said);
    var revision = medium.map(Medium::revision).orElse(Revision.NONE);
    var version = Math.toIntExact(revision.number());
    if (medium.isPresent() && medium.get().site().equals(anew)) {
      return Optional.of(new SiteDescription.Unchanged(anew, version));
    }
    if (version != seen) {
      return Optional.of(new Refusal.Conflict(version));
    }
    return relays.describe(revision, anew)
        ? Optional.of(new SiteDescription.Described(anew, version + 1))
        : Optional.empty();
  }
}

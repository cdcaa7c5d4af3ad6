package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.validation.Validated;
import java.util.Optional;

/// Stores the site's description.
public final class SiteEditor {
  private final Relays relays;

  public SiteEditor(Relays relays) {
    this.relays = relays;
  }

  /// Stores the site's description, if the version that the editor saw is current. A repeated
  /// request finds the stored description and stores nothing.
  ///
  /// @param seen the version of the description on which the draft is based; 0 if there is none
  public DescribeSiteOutcome describe(int seen, SiteDraft draft) {
    return switch (SiteValidator.of(draft)) {
      case Validated.Invalid(var errors) -> new ChangeRefusal.Invalid(errors);
      case Validated.Valid(var site) ->
          OptimisticRetry.until(() -> describe(seen, site), new ChangeRefusal.Busy());
    };
  }

  private Optional<DescribeSiteOutcome> describe(int seen, Site said) {
    var siteSnapshot = relays.siteSnapshot();
    var description =
        siteSnapshot.map(SiteSnapshot::site).map(site -> site.withDescription(said)).orElse(said);
    var revision = siteSnapshot.map(SiteSnapshot::revision).orElse(Revision.NONE);
    var version = Math.toIntExact(revision.number());
    if (siteSnapshot.isPresent() && siteSnapshot.get().site().equals(description)) {
      return Optional.of(new DescribeSiteOutcome.Unchanged(description, version));
    }
    if (version != seen) {
      return Optional.of(new ChangeRefusal.Conflict(version));
    }
    return relays.describe(revision, description)
        ? Optional.of(new DescribeSiteOutcome.Done(description, version + 1))
        : Optional.empty();
  }
}

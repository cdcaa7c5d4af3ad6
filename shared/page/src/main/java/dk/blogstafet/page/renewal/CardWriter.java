package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.renewal.PageBatch.PendingCard;
import dk.blogstafet.relay.rendering.Pages.PageProvenance;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Draws and writes share cards while a relay's lease is held: only those whose text changed. A
/// card that can't be drawn is deleted and recorded as an omission; no page depends on it.
final class CardWriter {
  /// How many cards are drawn before the lease is extended: they take well under half of its term.
  private static final int PART = 10;

  /// The maximum number of cards recorded as omitted. Where all fail, the machine is at fault, and
  /// the relay's row has no room for them.
  private static final int RECORDED = 20;

  private final RenewalEngine.RenewalStores stores;
  private final String build;
  private final SnapshotReader reader;
  private final RelayLease lease;

  CardWriter(
      RenewalEngine.RenewalStores renewalStores,
      String build,
      SnapshotReader snapshotReader,
      RelayLease relayLease) {
    this.stores = renewalStores;
    this.build = build;
    this.reader = snapshotReader;
    this.lease = relayLease;
  }

  /// Writes cards.
  ///
  /// @return progress with the omissions; empty if another process has taken over
  Optional<RenderProgress> write(List<PendingCard> cards, RenderProgress before) {
    var progress = before;
    for (var start = 0; start < cards.size(); start += PART) {
      var part = cards.subList(start, Math.min(cards.size(), start + PART));
      var failed = new ArrayList<PendingCard>();
      if (!lease.extend() || !put(part, failed, progress)) {
        return Optional.empty();
      }
      progress = after(part, failed, progress);
    }
    return Optional.of(progress);
  }

  /// Returns those of the site's cards that can be drawn. If one can't, neither can the relays',
  /// which are reported.
  static List<RenderedPage> drawn(List<RenderedPage> cards) {
    return cards.stream()
        .filter(card -> RenderResult.of(card::bytes) instanceof RenderResult.Rendered<byte[]>)
        .toList();
  }

  /// Deletes cards of posts that have no page.
  ///
  /// @return false if another process has taken over
  boolean remove(List<String> keys) {
    return lease.extend() && writer().remove(keys);
  }

  private boolean put(List<PendingCard> part, List<PendingCard> failed, RenderProgress before) {
    var writer = writer();
    var outdated = writer.outdated(part.stream().map(PendingCard::page).toList());
    var drawn = new ArrayList<RenderedPage>();
    for (var card : part) {
      if (outdated.contains(card.page())) {
        switch (RenderResult.of(card.page()::bytes)) {
          case RenderResult.Rendered<byte[]> _ -> drawn.add(card.page());
          case RenderResult.Unrenderable<byte[]>(var why) -> {
            failed.add(card);
            note(card.omission(), why, before);
          }
        }
      }
    }
    var left = failed.stream().map(card -> card.page().key()).toList();
    return writer.put(drawn) && writer.remove(left);
  }

  private void note(RenderOmission omission, Throwable why, RenderProgress before) {
    if (!before.omissions().contains(omission)) {
      stores.omissions().add(reader.seen().id(), omission, why);
    }
  }

  private RenderProgress after(
      List<PendingCard> part, List<PendingCard> failed, RenderProgress before) {
    var omissions = new TreeSet<>(before.omissions());
    part.forEach(card -> omissions.remove(card.omission()));
    var folder = PageUrls.relay(reader.seen().id()) + "kort";
    var recorded = omissions.stream().filter(it -> it.page().startsWith(folder)).count();
    failed.stream()
        .limit(Math.max(0, RECORDED - recorded))
        .map(PendingCard::omission)
        .forEach(omissions::add);
    return before.withOmissions(omissions);
  }

  private ConditionalPageWriter writer() {
    var revision = reader.seen().revision().number();
    return new ConditionalPageWriter(
        stores.pages(), new PageProvenance(revision, build), reader::latest);
  }
}

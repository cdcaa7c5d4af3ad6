package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.rendering.RenderOmission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Renders a page of rows that fails as a whole without the rows that cause the failure, and
/// without the relay's introduction if that does.
final class PageFallback {
  private final BatchOmissions omissions;

  PageFallback(BatchOmissions omissions) {
    this.omissions = omissions;
  }

  static IllegalStateException notRenderable(Relay relay, Throwable why) {
    return new IllegalStateException(
        "The relay "
            + relay.id()
            + " can't be rendered with its description or the site's. Its pages stay as they"
            + " are: change the description.",
        why);
  }

  /// Renders a page of rows.
  ///
  /// @param page its address
  /// @param id returns a row's post
  <T, R> R made(
      String page,
      RelaySnapshot snapshot,
      List<T> rows,
      Function<T, PostId> id,
      BiFunction<RelaySnapshot, List<T>, R> make) {
    return switch (RenderResult.of(() -> make.apply(snapshot, rows))) {
      case RenderResult.Rendered<R>(var made) -> made;
      case RenderResult.Unrenderable<R> _ -> {
        var shown = shown(page, snapshot, make);
        yield make.apply(shown, renderableRows(page, rows, id, kept -> make.apply(shown, kept)));
      }
    };
  }

  /// Returns the relay as a page can show it: without its introduction if that fails.
  private <T, R> RelaySnapshot shown(
      String page, RelaySnapshot snapshot, BiFunction<RelaySnapshot, List<T>, R> make) {
    if (RenderResult.of(() -> make.apply(snapshot, List.of()))
        instanceof RenderResult.Unrenderable<R> unrenderable) {
      var withoutIntroduction = withoutIntroduction(snapshot);
      if (RenderResult.of(() -> make.apply(withoutIntroduction, List.of()))
          instanceof RenderResult.Unrenderable<R> still) {
        throw notRenderable(snapshot.relay(), still.why());
      }
      omissions.add(new RenderOmission(page, Optional.empty()), unrenderable.why());
      return withoutIntroduction;
    }
    return snapshot;
  }

  private static RelaySnapshot withoutIntroduction(RelaySnapshot snapshot) {
    var relay = snapshot.relay();
    return snapshot.with(relay.withIntroduction(relay.title(), Optional.empty()));
  }

  /// Returns the rows that a page can show together: each row that doesn't fail next to the rows
  /// before it.
  private <T, R> List<T> renderableRows(
      String page, List<T> rows, Function<T, PostId> id, Function<List<T>, R> make) {
    var kept = new ArrayList<T>();
    for (var row : rows) {
      kept.add(row);
      if (RenderResult.of(() -> make.apply(List.copyOf(kept)))
          instanceof RenderResult.Unrenderable<R> unrenderable) {
        kept.removeLast();
        omissions.add(new RenderOmission(page, Optional.of(id.apply(row))), unrenderable.why());
      }
    }
    return kept;
  }
}

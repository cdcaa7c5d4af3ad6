package dk.blogstafet.page.renewal;

import java.util.function.Supplier;

/// The result of an attempt to render.
sealed interface RenderResult<R> {
  /// The rendered value.
  record Rendered<R>(R made) implements RenderResult<R> {}

  /// The failure to render.
  record Unrenderable<R>(Throwable why) implements RenderResult<R> {}

  /// Renders a value.
  ///
  /// @param make calls the renderer only, so that an exception is about its input
  static <R> RenderResult<R> of(Supplier<R> make) {
    try {
      return new Rendered<>(make.get());
    } catch (RuntimeException | StackOverflowError broken) {
      return new Unrenderable<>(broken);
    }
  }
}

package dk.blogstafet.page.renewal;

import java.util.function.Supplier;

/// How it went to render something.
sealed interface RenderResult<R> {
  /// It was rendered.
  record Rendered<R>(R made) implements RenderResult<R> {}

  /// It can't be rendered.
  record Unrenderable<R>(Throwable why) implements RenderResult<R> {}

  /// Renders something.
  ///
  /// @param make calls the renderer and nothing else: what it throws is about what it was given
  static <R> RenderResult<R> of(Supplier<R> make) {
    try {
      return new Rendered<>(make.get());
    } catch (RuntimeException | StackOverflowError broken) {
      return new Unrenderable<>(broken);
    }
  }
}

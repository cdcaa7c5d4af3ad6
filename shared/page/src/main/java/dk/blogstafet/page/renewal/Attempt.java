package dk.blogstafet.page.renewal;

import java.util.function.Supplier;

/// How it went to render something.
sealed interface Attempt<R> {
  /// It was rendered.
  record Made<R>(R made) implements Attempt<R> {}

  /// It can't be rendered.
  record Failed<R>(Throwable why) implements Attempt<R> {}

  /// Renders something.
  ///
  /// @param make calls the renderer and nothing else: what it throws is about what it was given
  static <R> Attempt<R> of(Supplier<R> make) {
    try {
      return new Made<>(make.get());
    } catch (RuntimeException | StackOverflowError broken) {
      return new Failed<>(broken);
    }
  }
}

package dk.blogstafet.local.packing;

import java.util.function.Supplier;

/// An interface whose methods, private ones included, create lambdas.
interface LambdaInterface {
  default Supplier<String> greeting() {
    Supplier<String> mine = this::unheard;
    Supplier<String> shared = LambdaInterface::shared;
    return () -> mine.get() + shared.get() + unheard();
  }

  private String unheard() {
    return "goddag ";
  }

  private static String shared() {
    return "og ";
  }
}

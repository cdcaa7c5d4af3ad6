package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.concurrent.atomic.AtomicBoolean;

/// One invocation of a function, as its log lines describe it.
///
/// @param service the function's folder, such as `list-posts`
/// @param isCold whether it is the first invocation of this environment
public record FunctionCall(String service, boolean isCold, Context context) {
  private static final String HANDLER = "Handler";

  /// Distinguishes a function's first invocation from later ones.
  static final class ColdStartTracker {
    private final AtomicBoolean isCold = new AtomicBoolean(true);
    private final String service;

    ColdStartTracker(Class<?> handler) {
      service = service(handler.getName());
    }

    FunctionCall enter(Context context) {
      return new FunctionCall(service, isCold.getAndSet(false), context);
    }
  }

  /// Derives the function's name from the handler's class. A function's module, package, classes
  /// and resource share one name (see the module dependency rules), so no environment variable is
  /// needed.
  private static String service(String name) {
    var plain = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    var own = plain.endsWith(HANDLER) ? plain.replace(HANDLER, "") : plain;
    var service = new StringBuilder();
    for (var i = 0; i < own.length(); i++) {
      var letter = own.charAt(i);
      var isNewWord = i > 0 && Character.isUpperCase(letter);
      service.append(isNewWord ? "-" : "").append(Character.toLowerCase(letter));
    }
    return service.toString();
  }
}

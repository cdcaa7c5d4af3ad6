package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.concurrent.atomic.AtomicBoolean;

/// One call of a function, as its log lines name it.
///
/// @param service the function's folder, as `list-posts`
/// @param isCold whether it is the first call of this environment
public record FunctionCall(String service, boolean isCold, Context context) {
  private static final String HANDLER = "Handler";

  /// Counts a function's calls, as far as one and more.
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

  /// Module, package, classes and resource of a function have one name (the plan of the house), so
  /// the handler's class tells it, and no environment has to.
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

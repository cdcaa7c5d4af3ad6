package dk.blogstafet.gateway.signature;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// What a signature has to cover: all of these, each once, in any order, and nothing else but what
/// it may.
enum Coverage {
  READ,
  WRITE;

  private static final List<String> OF_READ = List.of("@method", "@authority", "@path");
  private static final List<String> OF_WRITE =
      List.of(
          "@method", "@authority", "@path", "content-type", "content-digest", "idempotency-key");
  private static final Pattern VISIBLE = Pattern.compile("[ -~]*");
  private static final int LONGEST = 2_048;

  static Coverage of(String method) {
    return method.equals("GET") || method.equals("HEAD") ? READ : WRITE;
  }

  List<String> required() {
    return switch (this) {
      case READ -> OF_READ;
      case WRITE -> OF_WRITE;
    };
  }

  /// Checks what is covered, and that the request has it in a form that can't be taken for
  /// something else.
  void check(List<String> components, SignedMessage message) throws Refused {
    if (!components.stream().allMatch(this::knows)
        || new HashSet<>(components).size() < components.size()) {
      throw new Refused(Malformation.COMPONENT);
    }
    var missing = required().stream().filter(name -> !components.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new Refused(new Rejection.Uncovered(missing));
    }
    for (var name : components) {
      if (!name.startsWith("@")) {
        checkValue(field(name, message));
      }
    }
  }

  private boolean knows(String component) {
    return required().contains(component)
        || component.equals("date")
        || (this == WRITE && component.equals("content-length"));
  }

  /// A field that is covered, and so has to be there.
  private static String field(String name, SignedMessage message) throws Refused {
    var rejection =
        name.equals("idempotency-key")
            ? new Rejection.IdempotencyKeyInvalid()
            : new Rejection.Uncovered(List.of(name));
    return message.field(name).orElseThrow(() -> new Refused(rejection));
  }

  private static void checkValue(String value) throws Refused {
    checkLength(value);
    if (!VISIBLE.matcher(value).matches()) {
      throw new Refused(Malformation.FIELD_VALUE);
    }
  }

  static void checkLength(String value) throws Refused {
    if (value.length() > LONGEST) {
      throw new Refused(Malformation.FIELD_LENGTH);
    }
  }
}

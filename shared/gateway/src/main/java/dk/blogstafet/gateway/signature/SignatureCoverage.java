package dk.blogstafet.gateway.signature;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// What a signature has to cover: all of these, each once, in any order, and nothing else but what
/// it may.
enum SignatureCoverage {
  READ,
  WRITE;

  private static final List<String> OF_READ = List.of("@method", "@authority", "@path");
  private static final List<String> OF_WRITE =
      List.of(
          "@method", "@authority", "@path", "content-type", "content-digest", "idempotency-key");
  private static final Pattern VISIBLE = Pattern.compile("[ -~]*");
  private static final int LONGEST = 2_048;

  static SignatureCoverage of(String method) {
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
  void check(List<String> components, SignedMessage message) throws SignatureRejectedException {
    if (!components.stream().allMatch(this::knows)
        || new HashSet<>(components).size() < components.size()) {
      throw new SignatureRejectedException(SignatureError.COMPONENT);
    }
    var missing = required().stream().filter(name -> !components.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new SignatureRejectedException(new SignatureRejection.Uncovered(missing));
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
  private static String field(String name, SignedMessage message)
      throws SignatureRejectedException {
    var rejection =
        name.equals("idempotency-key")
            ? new SignatureRejection.IdempotencyKeyInvalid()
            : new SignatureRejection.Uncovered(List.of(name));
    return message.field(name).orElseThrow(() -> new SignatureRejectedException(rejection));
  }

  private static void checkValue(String value) throws SignatureRejectedException {
    checkLength(value);
    if (!VISIBLE.matcher(value).matches()) {
      throw new SignatureRejectedException(SignatureError.FIELD_VALUE);
    }
  }

  static void checkLength(String value) throws SignatureRejectedException {
    if (value.length() > LONGEST) {
      throw new SignatureRejectedException(SignatureError.FIELD_LENGTH);
    }
  }
}

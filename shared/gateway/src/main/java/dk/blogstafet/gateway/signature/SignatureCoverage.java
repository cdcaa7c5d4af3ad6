package dk.blogstafet.gateway.signature;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The components that a signature must cover: each once, in any order, and only allowed ones
/// besides.
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

  /// Checks the covered components, and that the request has them in an unambiguous form.
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

  /// Returns a covered field, which must be present.
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

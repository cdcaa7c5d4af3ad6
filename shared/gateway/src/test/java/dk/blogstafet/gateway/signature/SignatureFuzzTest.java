package dk.blogstafet.gateway.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Every input gets a result, and only validly signed requests are accepted.
class SignatureFuzzTest {
  private static final String SYNTAX = "()\"\\;:,=*?@ \t\n\u0000/-_.aA09\u00e6\uD800";
  private static final List<String> NAMES =
      List.of("signature", "signature-input", "content-digest", "content-type", "idempotency-key");

  private final Random random = new Random(9421);

  @Test
  void answersAnything() {
    var good = RawSignedRequest.example();
    for (var i = 0; i < 8_000; i++) {
      var fields = new HashMap<>(good.fields());
      NAMES.stream().filter(_ -> random.nextBoolean()).forEach(name -> fields.put(name, any()));
      var path = random.nextInt(20) == 0 ? any() : "/posts";
      var method = random.nextInt(20) == 0 ? any() : "POST";

      assertNotNull(new RawSignedRequest(method, "stafet.example", path, fields, any()).result());
    }
  }

  @Test
  void rejectsEveryChangeAfterSigning() {
    var good = RawSignedRequest.example();
    var taken = new ArrayList<RawSignedRequest>();
    for (var i = 0; i < 2_000; i++) {
      var changed = changed(good);
      if (changed.result() instanceof VerifiedSignature) {
        taken.add(changed);
      }
    }

    for (var request : taken) {
      assertEquals(
          good.body() + good.path() + good.method(),
          request.body() + request.path() + request.method());
      for (var name : List.of("content-digest", "content-type", "idempotency-key")) {
        assertEquals(good.field(name), request.field(name).replaceAll("^[ \t]+|[ \t]+$", ""));
      }
    }
    assertTrue(taken.size() < 200, "Blanks alone may differ, and yet so many: " + taken.size());
  }

  @Test
  void rejectsChangedBitsOfTheSignature() {
    var good = RawSignedRequest.example();
    var bytes = Ed25519.sign(TestKey.privateKey(), good.base());
    for (var i = 0; i < 512; i += 3) {
      var flipped = bytes.clone();
      flipped[i / 8] ^= (byte) (1 << i % 8);

      var message = good.signature(flipped).to("stafet.example");
      var result =
          RawSignedRequest.verdict(message, RawSignedRequest.NOW, Optional.of(TestKey.publicKey()));

      assertEquals(new SignatureRejection.Invalid(), result);
    }
  }

  private RawSignedRequest changed(RawSignedRequest request) {
    return switch (random.nextInt(8)) {
      case 0 -> request.body(changed(request.body()));
      case 1 -> request.path(changed(request.path()));
      case 2 -> request.method(changed(request.method()));
      default -> {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        yield request.with(name, changed(request.field(name)));
      }
    };
  }

  /// Deletes, inserts, replaces or doubles text in one to three places.
  private String changed(String text) {
    var changed = new StringBuilder(text);
    for (var times = random.nextInt(3); times >= 0; times--) {
      var at = random.nextInt(changed.length() + 1);
      var end = Math.min(changed.length(), at + random.nextInt(4));
      switch (random.nextInt(4)) {
        case 0 -> changed.delete(at, end);
        case 1 -> changed.insert(at, character());
        case 2 -> changed.replace(at, end, String.valueOf(character()));
        default -> changed.insert(at, changed.substring(at, end));
      }
    }
    return changed.toString();
  }

  private String any() {
    if (random.nextInt(4) == 0) {
      var bytes = new byte[random.nextInt(100)];
      random.nextBytes(bytes);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    var text = new StringBuilder();
    for (var length = random.nextInt(60); length > 0; length--) {
      text.append(character());
    }
    return text.toString();
  }

  private char character() {
    return SYNTAX.charAt(random.nextInt(SYNTAX.length()));
  }
}

package dk.blogstafet.local.front;

import dk.blogstafet.gateway.SecurityHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// What the CDN does to every answer on its way out: headers that keep browsers from doing what a
/// page of ours never asks for, and compression.
final class Finish {
  private static final Pattern TEXT =
      Pattern.compile("(text/|image/svg|application/(.*\\+)?(json|xml)).*");
  private static final Pattern GZIP =
      Pattern.compile("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
  private static final int WORTH_IT = 1_000;

  private Finish() {}

  static Answer of(Ask ask, Answer answer) {
    return secured(compressed(ask, answer));
  }

  /// All but what browsers must not hear without TLS.
  static Answer secured(Answer answer) {
    var secured = answer.without(SecurityHeaders.HSTS);
    for (var header : SecurityHeaders.all().entrySet()) {
      if (!header.getKey().equals(SecurityHeaders.HSTS)) {
        secured = secured.orWith(header.getKey(), header.getValue());
      }
    }
    return secured;
  }

  private static Answer compressed(Ask ask, Answer answer) {
    var type = answer.header("content-type").orElse("");
    if (answer.header("content-encoding").isPresent() || !TEXT.matcher(type).matches()) {
      return answer;
    }
    var varied = answer.with("vary", vary(answer));
    var wanted = GZIP.matcher(ask.header("accept-encoding").orElse("")).matches();
    return wanted && answer.body().length >= WORTH_IT ? gzipped(varied) : varied;
  }

  private static String vary(Answer answer) {
    return answer.header("vary").map(names -> names + ", ").orElse("") + "accept-encoding";
  }

  /// As CloudFront does, the tag becomes a weak one: other bytes, the same content.
  private static Answer gzipped(Answer answer) {
    var weak =
        answer
            .header("etag")
            .filter(tag -> !tag.startsWith("W/"))
            .map(tag -> answer.with("etag", "W/" + tag))
            .orElse(answer);
    return weak.withBody(gzip(answer.body())).with("content-encoding", "gzip");
  }

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream(bytes.length / 2);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Writing to memory", impossible);
    }
    return packed.toByteArray();
  }
}

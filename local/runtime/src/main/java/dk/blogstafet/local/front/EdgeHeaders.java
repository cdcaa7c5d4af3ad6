package dk.blogstafet.local.front;

import dk.blogstafet.gateway.SecurityHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Applies what the CDN does to every response: security headers and compression.
final class EdgeHeaders {
  private static final Pattern TEXT =
      Pattern.compile("(text/|image/svg|application/(.*\\+)?(json|xml)).*");
  private static final Pattern GZIP =
      Pattern.compile("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
  private static final int WORTH_IT = 1_000;

  /// A source expression with a path needs a host; the port is free.
  private static final String DESK_SCRIPTS =
      "http://localhost:*"
          + SecurityHeaders.DESK_SCRIPTS
          + " http://127.0.0.1:*"
          + SecurityHeaders.DESK_SCRIPTS;

  private EdgeHeaders() {}

  static FrontResponse of(FrontRequest request, FrontResponse response) {
    return secured(compressed(request, response), headers(request));
  }

  /// Sets all headers except those that are for TLS only.
  static FrontResponse secured(FrontResponse response) {
    return secured(response, SecurityHeaders.all());
  }

  private static Map<String, String> headers(FrontRequest request) {
    return request.path().startsWith(SecurityHeaders.DESK)
        ? SecurityHeaders.desk(DESK_SCRIPTS)
        : SecurityHeaders.all();
  }

  private static FrontResponse secured(FrontResponse response, Map<String, String> headers) {
    var secured = response.without(SecurityHeaders.HSTS);
    for (var header : headers.entrySet()) {
      if (!header.getKey().equals(SecurityHeaders.HSTS)) {
        secured = secured.orWith(header.getKey(), header.getValue());
      }
    }
    return secured;
  }

  private static FrontResponse compressed(FrontRequest request, FrontResponse response) {
    var type = response.header("content-type").orElse("");
    if (response.header("content-encoding").isPresent() || !TEXT.matcher(type).matches()) {
      return response;
    }
    var varied = response.with("vary", vary(response));
    var wanted = GZIP.matcher(request.header("accept-encoding").orElse("")).matches();
    return wanted && response.body().length >= WORTH_IT ? gzipped(varied) : varied;
  }

  private static String vary(FrontResponse response) {
    return response.header("vary").map(names -> names + ", ").orElse("") + "accept-encoding";
  }

  /// As in CloudFront, the tag becomes a weak one: other bytes, the same content.
  private static FrontResponse gzipped(FrontResponse response) {
    var weak =
        response
            .header("etag")
            .filter(tag -> !tag.startsWith("W/"))
            .map(tag -> response.with("etag", "W/" + tag))
            .orElse(response);
    return weak.withBody(gzip(response.body())).with("content-encoding", "gzip");
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

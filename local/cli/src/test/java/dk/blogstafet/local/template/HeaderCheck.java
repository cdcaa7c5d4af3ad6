package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.gateway.SecurityHeaders;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.site.DeskFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Checks the headers that the CDN sets and removes: it sets those of the functions on every
/// response, and removes S3's metadata.
final class HeaderCheck implements TemplateCheck {
  /// A page's metadata in the bucket (`S3Pages`), and S3's own headers.
  private static final List<String> OF_S3 =
      List.of(
          "x-amz-meta-build",
          "x-amz-meta-digest",
          "x-amz-meta-revision",
          "x-amz-server-side-encryption",
          "x-amz-version-id");

  private static final String CONTENT = "content-security-policy";
  private static final String CONTENT_PROPERTY = "ContentSecurityPolicy";

  @Override
  public Stream<String> findings(TemplateDocument document) {
    var policy = document.properties("SecurityHeaders").path("ResponseHeadersPolicyConfig");
    var removed =
        TemplateDocument.stream(policy.path("RemoveHeadersConfig").path("Items"))
            .map(it -> it.path("Header").asText())
            .toList();
    var set = set(policy);
    var content = set.getOrDefault(CONTENT, "");
    return Stream.of(
            CheckFindings.of(
                !content.startsWith("default-src 'none'; ") || content.contains("script"),
                "SecurityHeaders: its ContentSecurityPolicy allows scripts"),
            CheckFindings.of(
                !isKept(policy), "SecurityHeaders: it replaces the policy of the authors' form"),
            CheckFindings.of(
                !content.contains("frame-ancestors 'none'"),
                "SecurityHeaders: its pages can be framed"),
            CheckFindings.of(
                !set.equals(SecurityHeaders.all()),
                "SecurityHeaders: not those of the functions: " + set),
            OF_S3.stream()
                .filter(it -> !removed.contains(it))
                .map(it -> "SecurityHeaders: readers get " + it),
            document.resources("AWS::CloudFront::Distribution").values().stream()
                .flatMap(it -> CacheBehaviours.all(it.findPath("DistributionConfig")))
                .filter(it -> !it.path("ResponseHeadersPolicyId").asText().equals(wanted(it)))
                .map(it -> "Distribution: no " + wanted(it) + ": " + it.path("PathPattern")),
            desk(document))
        .flatMap(it -> it);
  }

  /// Returns whether the policy of a function's response stays as it is.
  private static boolean isKept(JsonNode policy) {
    var content = policy.path("SecurityHeadersConfig").path("ContentSecurityPolicy");
    return !content.path("Override").asBoolean(true);
  }

  private static String wanted(JsonNode behaviour) {
    return behaviour.path("PathPattern").asText().equals(PageUrls.DESK + "*")
        ? "DeskHeaders"
        : "SecurityHeaders";
  }

  /// The desk's policy has a source with the site's host, if there is one.
  private static Stream<String> desk(TemplateDocument document) {
    var policy = document.properties("DeskHeaders").path("ResponseHeadersPolicyConfig");
    var rest = new TreeMap<>(set(policy));
    rest.remove(CONTENT);
    var sources = policy.path("SecurityHeadersConfig").path("ContentSecurityPolicy");
    var written = sources.path(CONTENT_PROPERTY).toString();
    var wanted = new TreeMap<>(SecurityHeaders.desk("'self'"));
    wanted.remove(CONTENT);
    return Stream.concat(
        Stream.of("https://${PublicHost}" + DeskFiles.SCRIPTS, "'self'")
            .map(scripts -> SecurityHeaders.desk(scripts).get(CONTENT))
            .filter(content -> !written.contains("\"" + content + "\""))
            .map(content -> "DeskHeaders: its ContentSecurityPolicy is not " + content),
        CheckFindings.of(!rest.equals(wanted), "DeskHeaders: not those of the desk: " + rest));
  }

  /// Returns the headers as browsers get them.
  private static Map<String, String> set(JsonNode policy) {
    var security = policy.path("SecurityHeadersConfig");
    var hsts = security.path("StrictTransportSecurity");
    var set = new TreeMap<String, String>();
    set.put(CONTENT, security.path("ContentSecurityPolicy").path(CONTENT_PROPERTY).asText());
    set.put("x-frame-options", security.path("FrameOptions").path("FrameOption").asText());
    set.put("referrer-policy", security.path("ReferrerPolicy").path("ReferrerPolicy").asText());
    set.put(
        SecurityHeaders.HSTS,
        "max-age="
            + hsts.path("AccessControlMaxAgeSec").asText()
            + (hsts.path("IncludeSubdomains").asBoolean() ? "; includeSubDomains" : ""));
    if (security.has("ContentTypeOptions")) {
      set.put("x-content-type-options", "nosniff");
    }
    TemplateDocument.stream(policy.path("CustomHeadersConfig").path("Items"))
        .forEach(it -> set.put(it.path("Header").asText(), it.path("Value").asText()));
    return set;
  }
}

package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Checks the CDN: it caches no personal responses, functions answer for missing pages, the bucket
/// can be read only through it, and clients can't forge their address.
final class EdgeCheck implements TemplateCheck {
  /// CloudFront's managed policy CachingDisabled (its guide, "Use managed cache policies").
  private static final String UNCACHED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

  private static final List<String> PERSONAL =
      List.of(
          "/nyhedsbrev/valg",
          "/api/relays/x/sign-ups",
          "/skriv/tur",
          "/skriv/godkend",
          "/skriv/dokument",
          "/api/keys",
          "/api/keys/x");
  private static final List<String> READERS = PERSONAL.subList(0, 5);
  private static final String ADDRESS = "CloudFront-Viewer-Address";

  @Override
  public Stream<String> findings(TemplateDocument document) {
    return Stream.concat(
        document.resources("AWS::CloudFront::Distribution").entrySet().stream()
            .flatMap(it ->
                of(document, it.getValue().path("Properties").path("DistributionConfig"))
                    .map(finding -> it.getKey() + ": " + finding)),
        names(document));
  }

  /// CloudFront's names are unique in an account, across regions.
  private static Stream<String> names(TemplateDocument document) {
    return document.root().path("Resources").properties().stream()
        .filter(it -> it.getValue().path("Type").asText().startsWith("AWS::CloudFront::"))
        .filter(it ->
            it.getValue().path("Properties").findValues("Name").stream()
                .anyMatch(name -> !name.asText().contains("${AWS::StackName}-${AWS::Region}-")))
        .map(it -> it.getKey() + ": a stack of this name in another region also uses it: Name");
  }

  private static Stream<String> of(TemplateDocument document, JsonNode config) {
    return Stream.of(
            TemplateDocument.stream(config.path("Origins")).flatMap(EdgeCheck::origin),
            missing(config),
            kept(config),
            addresses(document, config),
            writes(document, config))
        .flatMap(it -> it);
  }

  private static Stream<String> origin(JsonNode origin) {
    var isBucket = origin.path("DomainName").asText().contains("Bucket");
    return Stream.of(
            CheckFindings.of(
                isBucket && !origin.has("S3OriginConfig"), "a bucket without S3OriginConfig"),
            CheckFindings.of(
                isBucket && !origin.has("OriginAccessControlId"),
                "a bucket that it can't read: OriginAccessControlId"),
            CheckFindings.of(
                !isBucket
                    && !origin
                        .path("CustomOriginConfig")
                        .path("OriginProtocolPolicy")
                        .asText()
                        .equals("https-only"),
                "an origin that accepts requests without TLS"),
            CheckFindings.of(
                !isBucket && !origin.toString().contains("resolve:secretsmanager:${CdnProof}"),
                "an origin without the CDN's proof: x-cdn-proof"))
        .flatMap(it -> it);
  }

  private static Stream<String> missing(JsonNode config) {
    var group = config.path("OriginGroups").path("Items").path(0);
    var codes =
        TemplateDocument.texts(group.path("FailoverCriteria").path("StatusCodes").path("Items"));
    var members =
        TemplateDocument.stream(group.path("Members").path("Items")).map(it -> it.path("OriginId"));
    return Stream.of(
            CheckFindings.of(
                !codes.equals(List.of("403", "404")), "pages fail over that are not missing"),
            CheckFindings.of(
                !members.map(JsonNode::asText).toList().equals(List.of("pages", "api")),
                "no function answers for a missing page"),
            TemplateDocument.stream(config.path("CustomErrorResponses"))
                .filter(error -> error.has("ResponsePagePath"))
                .map(error -> "a page replaces error responses: " + error.path("ErrorCode")))
        .flatMap(it -> it);
  }

  private static Stream<String> kept(JsonNode config) {
    return PERSONAL.stream()
        .filter(path ->
            !CacheBehaviours.of(config, path).path("CachePolicyId").asText().equals(UNCACHED))
        .map(path -> "it caches personal responses: " + path);
  }

  private static Stream<String> addresses(TemplateDocument document, JsonNode config) {
    return Stream.concat(
        READERS.stream()
            .map(path -> CacheBehaviours.of(config, path).path("OriginRequestPolicyId").asText())
            .filter(policy -> !forwards(document, policy).equals("whitelist"))
            .map(policy -> policy + " doesn't forward the client's address"),
        document.resources("AWS::CloudFront::OriginRequestPolicy").keySet().stream()
            .filter(policy -> forwards(document, policy).isEmpty())
            .map(policy -> policy + " forwards Host, or an address that clients can forge"));
  }

  /// Returns how a policy forwards headers; empty if it forwards a forbidden one.
  private static String forwards(TemplateDocument document, String policy) {
    var headers =
        document.properties(policy).path("OriginRequestPolicyConfig").path("HeadersConfig");
    var named = Set.copyOf(TemplateDocument.texts(headers.path("Headers")));
    var how = headers.path("HeaderBehavior").asText();
    return switch (how) {
      case "whitelist" -> named.contains(ADDRESS) && !named.contains("Host") ? how : "";
      case "allExcept" -> named.containsAll(Set.of(ADDRESS, "Host")) ? how : "";
      default -> "";
    };
  }

  private static Stream<String> writes(TemplateDocument document, JsonNode config) {
    return document.functions().values().stream()
        .flatMap(function -> TemplateDocument.events(function, "HttpApi").stream())
        .filter(route ->
            !TemplateDocument.texts(
                    CacheBehaviours.of(config, route.path("Path").asText()).path("AllowedMethods"))
                .contains(route.path("Method").asText()))
        .map(route -> "it forwards no " + route.path("Method") + " to " + route.path("Path"));
  }
}

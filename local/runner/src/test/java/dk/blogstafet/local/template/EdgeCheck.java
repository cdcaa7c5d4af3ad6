package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The CDN: what is personal is kept nowhere, what is missing is told by us, nobody reads the
/// bucket past it, and a reader's address is its own word.
final class EdgeCheck implements TemplateCheck {
  /// CloudFront's managed policy CachingDisabled (its guide, "Use managed cache policies").
  private static final String UNCACHED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

  private static final List<String> PERSONAL =
      List.of("/nyhedsbrev/valg", "/api/relays/x/sign-ups", "/api/keys", "/api/keys/x");
  private static final List<String> READERS = PERSONAL.subList(0, 2);
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

  /// CloudFront's names are the account's, whatever the stack's region.
  private static Stream<String> names(TemplateDocument document) {
    return document.root().path("Resources").properties().stream()
        .filter(it -> it.getValue().path("Type").asText().startsWith("AWS::CloudFront::"))
        .filter(it ->
            it.getValue().path("Properties").findValues("Name").stream()
                .anyMatch(name -> !name.asText().contains("${AWS::StackName}-${AWS::Region}-")))
        .map(it -> it.getKey() + ": a stack of this name in another region has it too: Name");
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
                "an origin that may be asked without TLS"),
            CheckFindings.of(
                !isBucket && !origin.toString().contains("resolve:secretsmanager:${CdnProof}"),
                "an origin that it proves nothing to: x-cdn-proof"))
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
                !codes.equals(List.of("403", "404")), "other pages than missing ones fail over"),
            CheckFindings.of(
                !members.map(JsonNode::asText).toList().equals(List.of("pages", "api")),
                "nobody is asked for a missing page"),
            TemplateDocument.stream(config.path("CustomErrorResponses"))
                .filter(error -> error.has("ResponsePagePath"))
                .map(error -> "a page takes the place of problems: " + error.path("ErrorCode")))
        .flatMap(it -> it);
  }

  private static Stream<String> kept(JsonNode config) {
    return PERSONAL.stream()
        .filter(path ->
            !CacheBehaviours.of(config, path).path("CachePolicyId").asText().equals(UNCACHED))
        .map(path -> "it keeps what is for one alone: " + path);
  }

  private static Stream<String> addresses(TemplateDocument document, JsonNode config) {
    return Stream.concat(
        READERS.stream()
            .map(path -> CacheBehaviours.of(config, path).path("OriginRequestPolicyId").asText())
            .filter(policy -> !forwards(document, policy).equals("whitelist"))
            .map(policy -> policy + " doesn't pass on where a reader is"),
        document.resources("AWS::CloudFront::OriginRequestPolicy").keySet().stream()
            .filter(policy -> forwards(document, policy).isEmpty())
            .map(policy -> policy + " passes on Host, or a reader's word for an address"));
  }

  /// How a policy passes headers on; empty if it passes on what it must not.
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
        .map(route -> "it lets no " + route.path("Method") + " through to " + route.path("Path"));
  }
}

package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Checks roles: they list existing actions one by one, and restrict their resources.
final class RoleCheck implements TemplateCheck {
  /// The SDK's package of a service's requests, by the service's name in IAM.
  private static final Map<String, String> MODELS =
      Map.of("dynamodb", "dynamodb", "s3", "s3", "kms", "kms", "ses", "sesv2");

  /// Permissions without a request of the same name (Service Authorization Reference).
  private static final Set<String> RIGHTS =
      Set.of(
          "dynamodb:ConditionCheckItem",
          "s3:ListBucket",
          "s3:GetObjectVersion",
          "ses:SendRawEmail");

  /// An action on the account as a whole, which has no resource (Service Authorization Reference).
  private static final String OF_ACCOUNT = "ses:GetAccount";

  @Override
  public Stream<String> findings(TemplateDocument document) {
    return document.functions().entrySet().stream()
        .flatMap(function ->
            TemplateDocument.statements(function.getValue()).stream()
                .flatMap(RoleCheck::of)
                .map(finding -> function.getKey() + ": " + finding));
  }

  private static Stream<String> of(JsonNode statement) {
    var unknown =
        TemplateDocument.texts(statement.path("Action")).stream()
            .filter(action -> !isAction(action))
            .map(action -> "not exactly one action: " + action);
    var unbounded =
        TemplateDocument.texts(statement.path("Resource")).stream()
            .filter(
                resource -> resource.isEmpty() || (resource.equals("*") && !isOfAccount(statement)))
            .map(_ -> "may use any resource: " + statement.path("Sid").asText());
    return Stream.concat(unknown, unbounded);
  }

  private static boolean isOfAccount(JsonNode statement) {
    return TemplateDocument.texts(statement.path("Action")).equals(List.of(OF_ACCOUNT));
  }

  private static boolean isAction(String action) {
    var parts = action.split(":", 2);
    var model = MODELS.get(parts[0]);
    if (model == null || parts.length < 2) {
      return false;
    }
    var request = "software.amazon.awssdk.services." + model + ".model." + parts[1] + "Request";
    return RIGHTS.contains(action) || exists(request);
  }

  private static boolean exists(String type) {
    try {
      Class.forName(type, false, RoleCheck.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | NoClassDefFoundError missing) {
      return false;
    }
  }
}

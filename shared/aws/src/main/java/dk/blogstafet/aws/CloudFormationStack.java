package dk.blogstafet.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/// A stack as CloudFormation knows it: its outputs say what its tables, buckets and keys are
/// called. For operators' commands; functions are told by their environment.
///
/// @param outputs by their names in the template
public record CloudFormationStack(String name, Map<String, String> outputs) {
  /// What functions find in their environment, and which output says it.
  private static final Map<String, String> VARIABLES =
      Map.of(
          "POSTS_TABLE", "PostsTableName",
          "EDITORS_TABLE", "EditorsTableName",
          "SUBSCRIBERS_TABLE", "SubscribersTableName",
          "PAGES_BUCKET", "PagesBucketName",
          "SUPPRESSIONS_BUCKET", "SuppressionsBucketName",
          "NEWSLETTER_KEY", "NewsletterKeyArn");

  public CloudFormationStack {
    outputs = Map.copyOf(outputs);
  }

  /// Looks a stack up, with one DescribeStacks; empty where there is none of that name.
  ///
  /// @throws IllegalArgumentException if the environment lacks a name that is needed
  /// @throws SdkException if CloudFormation can't be asked, or says no
  public static Optional<CloudFormationStack> find(Map<String, String> environment, String name) {
    try (var client = new AwsClients(environment).cloudFormation()) {
      return client.describeStacks(it -> it.stackName(name)).stacks().stream()
          .findFirst()
          .map(CloudFormationStack::of);
    } catch (CloudFormationException refusal) {
      if (isMissing(refusal)) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  private static CloudFormationStack of(Stack stack) {
    return new CloudFormationStack(
        stack.stackName(),
        stack.outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue)));
  }

  /// CloudFormation has no code of its own for it.
  private static boolean isMissing(CloudFormationException refusal) {
    var details = refusal.awsErrorDetails();
    return details.errorCode().equals("ValidationError")
        && details.errorMessage().contains("does not exist");
  }

  /// The region that an operator means: `AWS_REGION`, `AWS_DEFAULT_REGION`, or their profile's.
  public static Optional<String> region(Map<String, String> environment) {
    for (var variable : new String[] {"AWS_REGION", "AWS_DEFAULT_REGION"}) {
      var region = environment.getOrDefault(variable, "");
      if (!region.isBlank()) {
        return Optional.of(region);
      }
    }
    try {
      return Optional.of(new AwsProfileRegionProvider().getRegion().id());
    } catch (SdkException _) {
      return Optional.empty();
    }
  }

  /// The names of tables, buckets and keys, as functions find them in their environment.
  ///
  /// @throws IllegalArgumentException if an output is missing: another template's stack, or an old
  ///   one
  public Map<String, String> names() {
    var names = new HashMap<String, String>();
    VARIABLES.forEach((variable, output) -> names.put(variable, output(output)));
    return Map.copyOf(names);
  }

  /// What an output says.
  ///
  /// @throws IllegalArgumentException if it is missing
  public String output(String output) {
    return Optional.ofNullable(outputs.get(output))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The stack "
                    + name
                    + " has no output "
                    + output
                    + ": is it a Blogstafet, deployed whole from this version's template.yaml?"));
  }
}

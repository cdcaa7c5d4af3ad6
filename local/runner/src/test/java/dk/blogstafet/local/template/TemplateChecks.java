package dk.blogstafet.local.template;

import java.util.List;

/// Everything that we hold the template to and no linter knows: that it fits the code, and that
/// what must not happen can't.
final class TemplateChecks {
  private static final List<TemplateCheck> CHECKS =
      List.of(
          new FunctionCheck(),
          new RouteCheck(),
          new StreamCheck(),
          new RoleCheck(),
          new PartitionCheck(),
          new VariableCheck(),
          new DataCheck(),
          new EdgeCheck(),
          new HeaderCheck(),
          new AlarmCheck());

  private TemplateChecks() {}

  /// What is wrong with a template; empty if nothing is.
  static List<String> findings(TemplateDocument document) {
    return CHECKS.stream().flatMap(check -> check.findings(document)).toList();
  }
}

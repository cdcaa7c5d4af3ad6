package dk.blogstafet.local.template;

import java.util.List;

/// All checks of the template that no linter does: that it matches the code, and that its
/// safeguards are in place.
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

  /// Returns the findings of a template; empty if there are none.
  static List<String> findings(TemplateDocument document) {
    return CHECKS.stream().flatMap(check -> check.findings(document)).toList();
  }
}

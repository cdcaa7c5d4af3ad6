package dk.blogstafet.local.template;

import java.util.stream.Stream;

/// A check of the template.
@FunctionalInterface
interface TemplateCheck {
  /// Returns the findings, each with its resource; none if all is well.
  Stream<String> findings(TemplateDocument document);
}

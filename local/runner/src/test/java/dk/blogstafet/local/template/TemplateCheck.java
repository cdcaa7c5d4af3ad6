package dk.blogstafet.local.template;

import java.util.stream.Stream;

/// One thing to look after in the template.
@FunctionalInterface
interface TemplateCheck {
  /// What is wrong: the resource, and what about it; nothing if all is well.
  Stream<String> findings(TemplateDocument document);
}

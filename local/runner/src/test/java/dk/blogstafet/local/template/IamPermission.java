package dk.blogstafet.local.template;

/// What a function may do, or did.
///
/// @param action by IAM's name, as `dynamodb:GetItem`
/// @param resource the resource's name in the template
/// @param key the partition that it was done to; empty where it isn't one item of a table
record IamPermission(String function, String action, String resource, String key) {
  IamPermission {
    if (function.isEmpty() || resource.isEmpty()) {
      throw new IllegalArgumentException("Nobody's right, or to nothing: " + action);
    }
  }

  /// The right without the partition.
  IamPermission toAll() {
    return new IamPermission(function, action, resource, "");
  }

  @Override
  public String toString() {
    return function + " " + action + " " + resource;
  }
}

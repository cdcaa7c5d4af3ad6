package dk.blogstafet.local.template;

/// A permission that a function has, or used.
///
/// @param action by IAM's name, such as `dynamodb:GetItem`
/// @param resource the resource's name in the template
/// @param key the partition of the item; empty if it isn't one item of a table
record IamPermission(String function, String action, String resource, String key) {
  IamPermission {
    if (function.isEmpty() || resource.isEmpty()) {
      throw new IllegalArgumentException("A permission needs a function and a resource: " + action);
    }
  }

  /// Returns the permission without the partition.
  IamPermission toAll() {
    return new IamPermission(function, action, resource, "");
  }

  @Override
  public String toString() {
    return function + " " + action + " " + resource;
  }
}

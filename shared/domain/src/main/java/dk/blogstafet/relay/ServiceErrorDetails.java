package dk.blogstafet.relay;

/// With which a service of others refused a request: what its support asks for, and nothing of what
/// was sent.
///
/// @param code the service's word for it; empty where it has none
/// @param status of HTTP; 0 where there is none
/// @param requestId the service's name of the request; empty where it has none
public record ServiceErrorDetails(String code, int status, String requestId) {}

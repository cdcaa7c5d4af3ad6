package dk.blogstafet.relay;

/// The details of an external service's error that its support needs, without any of the data sent.
///
/// @param code the service's error code; empty if it has none
/// @param status of HTTP; 0 if there is none
/// @param requestId the service's id of the request; empty if it has none
public record ServiceErrorDetails(String code, int status, String requestId) {}

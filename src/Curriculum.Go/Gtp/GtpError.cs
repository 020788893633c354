namespace Curriculum.Go.Gtp;

/// <summary>What the protocol answers after "?": its own words first, then one sentence.</summary>
internal sealed class GtpError(string message) : Exception(message);

namespace RiskPlanner.Naming;

/// <summary>A finding in words.</summary>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Expected">What would be right.</param>
public readonly record struct NamingWords(string Message, string Expected);

namespace RiskPlanner.Tls;

/// <summary>A statement of FTP.DATA that the program knows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Of">Whose it is.</param>
/// <param name="Values">The values that it can have; empty where there are too many to list.</param>
/// <param name="Default">What counts where it is not written; null where that was not found, or nothing does.</param>
/// <param name="IsTls">Whether it is about TLS.</param>
internal sealed record FtpStatement(string Name, FtpStatementOf Of, IReadOnlyList<string> Values, string? Default, bool IsTls = true);

namespace RiskPlanner.Web.Pages.Tls;

/// <summary>A file that somebody brought, or text that was put in.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record TlsUpload(string Name, byte[] Content);

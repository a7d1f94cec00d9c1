namespace RiskPlanner.Reports.Printing;

/// <summary>Looks for a browser that prints: Chromium, Chrome or Edge.</summary>
/// <param name="environment">The value of an environment variable, or null.</param>
/// <param name="exists">Whether there is a file.</param>
public sealed class BrowserSearch(Func<string, string?> environment, Func<string, bool> exists)
{
    /// <summary>The environment variable that names the browser to use.</summary>
    public const string Variable = "RISKPLANNER_BROWSER";

    private static readonly string[] Programs =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/lib/chromium/chromium", "/snap/bin/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WindowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static readonly string[] WindowsPlaces =
        ["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

    /// <summary>The search on this machine.</summary>
    public static BrowserSearch OnThisMachine { get; } = new(Environment.GetEnvironmentVariable, File.Exists);

    /// <summary>What to do when none was found.</summary>
    public string WhatToInstall => environment(Variable) is { Length: > 0 } named
        ? $"{Variable} names '{named}', and there is no such program. Name a Chromium, Chrome or Edge there, or unset it."
        : $"No browser that prints was found. Install Chromium (Debian: apt install chromium), Chrome or Edge, or name one in {Variable}.";

    /// <summary>The path of a browser, or null. The one that the environment names is taken or none.</summary>
    public string? Find()
    {
        if (environment(Variable) is { Length: > 0 } named) return exists(named) ? named : OnPath([named]);
        return OnPath(Programs) ?? InUsualPlaces();
    }

    private string? OnPath(IEnumerable<string> programs)
    {
        var folders = (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return programs
            .SelectMany(program => folders.Select(folder => Path.Combine(folder, program + suffix)))
            .FirstOrDefault(exists);
    }

    private string? InUsualPlaces() => UsualPlaces
        .Concat(WindowsFolders
            .Select(environment)
            .OfType<string>()
            .SelectMany(folder => WindowsPlaces.Select(place => Path.Combine(folder, place))))
        .FirstOrDefault(exists);
}

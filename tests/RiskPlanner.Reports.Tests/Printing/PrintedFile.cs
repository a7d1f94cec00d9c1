using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace RiskPlanner.Reports.Tests.Printing;

/// <summary>A PDF as poppler's tools see it.</summary>
internal sealed class PrintedFile(string path)
{
    public string Info => Run("pdfinfo", path);

    /// <summary>Its text with every run of blanks and ends of lines as one blank.</summary>
    public string Words => Regex.Replace(Run("pdftotext", "-layout", path, "-"), @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(10));

    /// <summary>Its text by page.</summary>
    public IReadOnlyList<string> PageTexts => Run("pdftotext", "-layout", path, "-").Split('\f', StringSplitOptions.RemoveEmptyEntries);

    public int Pages => int.Parse(Regex.Match(Info, @"Pages:\s+(\d+)", RegexOptions.None, TimeSpan.FromSeconds(10)).Groups[1].Value);

    /// <summary>The titles of its outline, which Chromium writes uncompressed.</summary>
    public IReadOnlyList<string> Outline =>
    [
        .. Regex.Matches(Encoding.Latin1.GetString(File.ReadAllBytes(path)), @"<</Title \((.*)\)\n/Dest", RegexOptions.None, TimeSpan.FromSeconds(10))
            .Select(match => match.Groups[1].Value),
    ];

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}

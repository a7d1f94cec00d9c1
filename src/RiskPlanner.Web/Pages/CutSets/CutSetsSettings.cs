using System.Globalization;
using RiskPlanner.Web.Settings;

namespace RiskPlanner.Web.Pages.CutSets;

/// <summary>How much a page may upload and an analysis may use.</summary>
internal sealed record CutSetsSettings
{
    /// <summary>Bytes of all files of a model together.</summary>
    public const long MostBytes = 20L << 20;

    /// <summary>Files of a model.</summary>
    public const int MostFiles = 50;

    /// <summary>Bytes that one analysis may take (setting CutSets:MemoryMebibytes).</summary>
    public long MemoryLimitBytes { get; init; } = 512L << 20;

    /// <summary>How long one analysis may take (setting CutSets:Seconds).</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>The folder of the samples.</summary>
    public string Samples { get; init; } = Path.Combine(AppContext.BaseDirectory, "samples", "models");

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingRefusedException">One of them is no whole number of 1 or more.</exception>
    public static CutSetsSettings From(IConfiguration configuration)
    {
        var settings = new CutSetsSettings();
        return settings with
        {
            MemoryLimitBytes = Number(configuration, "CutSets:MemoryMebibytes") is { } mebibytes ? (long)mebibytes << 20 : settings.MemoryLimitBytes,
            TimeLimit = Number(configuration, "CutSets:Seconds") is { } seconds ? TimeSpan.FromSeconds(seconds) : settings.TimeLimit,
        };
    }

    private static int? Number(IConfiguration configuration, string name)
    {
        if (configuration[name] is not { Length: > 0 } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new SettingRefusedException($"{name}: '{text}' is not a whole number of 1 or more.");
    }
}

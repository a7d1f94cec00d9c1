using System.Globalization;
using RiskPlanner.Application.Replays;

namespace RiskPlanner.Web.Settings;

/// <summary>How much memory a replay may take in the server (setting Replay:MemoryMebibytes).</summary>
internal static class ReplaySettings
{
    private const string Setting = "Replay:MemoryMebibytes";
    private const int Default = 1024;

    /// <summary>Reads the setting.</summary>
    /// <exception cref="SettingRefusedException">It is no whole number of 1 or more.</exception>
    public static ReplayLimits From(IConfiguration configuration)
    {
        var text = configuration[Setting];
        if (string.IsNullOrEmpty(text)) return Of(Default);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? Of(number)
            : throw new SettingRefusedException($"{Setting}: '{text}' is not a whole number of 1 or more.");
    }

    private static ReplayLimits Of(int mebibytes) => new((long)mebibytes << 20);
}

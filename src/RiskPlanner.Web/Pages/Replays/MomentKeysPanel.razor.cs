using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>Registers, live CKDS and CKDS copies at a moment.</summary>
public sealed partial class MomentKeysPanel
{
    /// <summary>The sysplexes.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<MomentSysplex> Sysplexes { get; set; } = [];

    /// <summary>The key stores.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<MomentKeyStore> KeyStores { get; set; } = [];

    private static string Register(int? generation) => generation is { } number ? $"{number}" : "empty";

    private static string Day(string time) => time[..10];

    private static string Style(string use)
    {
        if (use == MomentWords.Of(CkdsCopyUse.NoLonger)) return "rp-moment-no";
        return use == MomentWords.Of(CkdsCopyUse.Directly) ? "rp-moment-yes" : "rp-moment-if";
    }
}

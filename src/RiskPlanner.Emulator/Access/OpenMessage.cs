using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Access;

/// <summary>
/// What an OPEN that fails about a key says. IEC143I 213-85 is what QSAM and BSAM say; the text that VSAM gives is not
/// published, so a neutral line with the ICSF codes stands for it (z/OS facts, 1.7 and 9).
/// </summary>
internal static class OpenMessage
{
    /// <summary>The message for a cause; empty where the codes are not published.</summary>
    /// <param name="organisation">What was opened; null when a key was asked for without a data set.</param>
    /// <param name="cause">The cause.</param>
    public static string For(DataSetOrganisation? organisation, Cause cause)
    {
        if (Codes(cause) is not { } codes) return "";
        return organisation switch
        {
            null => $"RC {codes.ReturnCode:X} RSN {codes.ReasonCode:X}",
            { } opened when opened.IsVsam() => $"open failed, ICSF RC={codes.ReturnCode:X8},RSN={codes.ReasonCode:X8}",
            _ => $"IEC143I 213-85,...RC=X'{codes.ReturnCode:X8}',RSN=X'{codes.ReasonCode:X8}'",
        };
    }

    /// <summary>ICSF return and reason code for a cause; null where none is published.</summary>
    public static (int ReturnCode, int ReasonCode)? Codes(Cause cause) => CauseTable.Of(cause).Codes;
}

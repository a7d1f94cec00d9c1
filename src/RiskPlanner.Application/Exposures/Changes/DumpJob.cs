using System.Globalization;
using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Exposures.Changes;

/// <summary>The job step that dumps data sets with DFSMSdss: blocks are moved as they lie, encrypted ones as ciphertext (z/OS facts, 1.6). Pure.</summary>
internal static class DumpJob
{
    // JCL reads 71 columns; what is continued ends in a hyphen.
    private const int MostInLine = 64;

    private const int MostNamed = 40;

    /// <summary>The step.</summary>
    /// <param name="masks">The data sets: DFSMSdss filters by the same characters as the plan's masks.</param>
    /// <param name="output">What the dump is called.</param>
    /// <param name="onTape">Whether it is written to tape.</param>
    /// <param name="rsa">The PKDS label of the receiver's public key, under which the dump is encrypted once more; null for none.</param>
    public static string Of(IReadOnlyList<string> masks, string output, bool onTape, string? rsa)
    {
        var text = new StringBuilder()
            .Append("//DUMP     EXEC PGM=ADRDSSU\n")
            .Append("//SYSPRINT DD SYSOUT=*\n")
            .Append($"//OUT      DD DSN={output},DISP=(NEW,CATLG),\n")
            .Append(onTape ? "//            UNIT=TAPE,LABEL=(1,SL)\n" : "//            UNIT=SYSDA,SPACE=(CYL,(100,100),RLSE)\n")
            .Append("//SYSIN    DD *\n");
        var includes = Wrapped([.. masks.Take(MostNamed)], "             ");
        // In the first column it would end the data.
        if (masks.Count > MostNamed) text.Append(CultureInfo.InvariantCulture, $"  /* and {masks.Count - MostNamed:N0} more, each to be named */\n");
        text.Append($"  DUMP DATASET(INCLUDE({includes})) -\n");
        text.Append(rsa is null ? "    OUTDDNAME(OUT)\n" : $"    OUTDDNAME(OUT) -\n    RSA({rsa})\n");
        return text.Append("/*").ToString();
    }

    /// <summary>A name for the dump of data sets, under their high-level qualifier.</summary>
    public static string OutputName(DataSetName dataSet) => $"{dataSet.HighLevelQualifier}.SEND.DUMP";

    private static string Wrapped(IReadOnlyList<string> masks, string indent)
    {
        var text = new StringBuilder();
        var length = "  DUMP DATASET(INCLUDE(".Length;
        foreach (var (index, mask) in masks.Index())
        {
            if (index > 0)
            {
                text.Append(',');
                if (length + mask.Length + 1 > MostInLine)
                {
                    text.Append(" -\n").Append(indent);
                    length = indent.Length;
                }
            }

            text.Append(mask);
            length += mask.Length + 1;
        }

        return text.ToString();
    }
}

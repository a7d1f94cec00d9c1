using System.Text;

namespace RiskPlanner.Model;

/// <summary>
/// The order in which z/OS lists names and labels: that of EBCDIC, in which letters come before digits and the national
/// characters before both. A CKDS is a VSAM data set with the label as its key (z/OS facts, 2.2), so a CKDS browser shows
/// labels in this order. Pure; safe between threads.
/// </summary>
public static class EbcdicOrder
{
    // Code page 037 (IBM, United States): the national characters lie elsewhere in other countries' pages.
    private const int CodePage = 37;
    private static readonly Encoding Ebcdic = CodePagesEncodingProvider.Instance.GetEncoding(CodePage)!;

    /// <summary>Compares two names.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create((first, second) => KeyOf(first).AsSpan().SequenceCompareTo(KeyOf(second)));

    /// <summary>Bytes whose order, byte by byte, is the order of the names.</summary>
    public static byte[] KeyOf(string name) => Ebcdic.GetBytes(name);
}

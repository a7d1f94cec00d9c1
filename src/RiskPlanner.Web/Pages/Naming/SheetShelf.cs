using System.Security.Cryptography;
using System.Text;
using RiskPlanner.Application.Naming;

namespace RiskPlanner.Web.Pages.Naming;

/// <summary>
/// Sheets that a page made, kept for a while so that they can be had as files. The newest are kept; an address of one that is gone is
/// told so. Safe between threads.
/// </summary>
public sealed class SheetShelf
{
    private const int Kept = 20;
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Key, NamingSheet Sheet)> _sheets = [];

    /// <summary>Keeps a sheet.</summary>
    /// <returns>Its key: the hash of what was asked, so that nobody finds another one's list by counting.</returns>
    public string Keep(NamingSheet sheet)
    {
        var key = KeyOf(sheet.Question);
        lock (_lock)
        {
            for (var node = _sheets.First; node is not null; node = node.Next)
            {
                if (node.Value.Key != key) continue;
                _sheets.Remove(node);
                break;
            }

            _sheets.AddFirst((key, sheet));
            if (_sheets.Count > Kept) _sheets.RemoveLast();
        }

        return key;
    }

    /// <summary>A sheet that is kept; null when there is none of that key any more.</summary>
    public NamingSheet? Find(string key)
    {
        lock (_lock) return _sheets.FirstOrDefault(one => one.Key == key).Sheet;
    }

    private static string KeyOf(NamingQuestion question)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(question.List.Span);
        foreach (var part in new[] { question.ListName, question.StandardText, question.OtherStandardText, $"{question.Lines}", question.Filter?.Text ?? "", question.Plan?.Name ?? "", $"{question.Today}" })
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{part.Length} {part}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

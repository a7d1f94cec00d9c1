using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;

namespace RiskPlanner.Web.Hosting;

/// <summary>
/// The keys that protect forms and circuits, looked at before anything is served: one that cannot be read would make an error of every
/// page. They protect nothing that is kept, so a broken one is set aside and another made; only forms that are open have to be
/// filled in again.
/// </summary>
internal static class ProtectionKeys
{
    private const string Probe = "RiskPlanner at start";

    /// <summary>Sets files aside that cannot be read as keys.</summary>
    /// <param name="folder">Where the keys are.</param>
    /// <returns>The files, under their new names.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static IReadOnlyList<string> SetBrokenAside(string folder)
    {
        var aside = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal).ToList())
        {
            if (IsReadable(file)) continue;
            var broken = file + ".broken";
            for (var number = 2; File.Exists(broken); number++) broken = $"{file}.broken-{number}";
            File.Move(file, broken);
            aside.Add(broken);
        }

        return aside;
    }

    /// <summary>Protects something and reads it again.</summary>
    /// <exception cref="IOException">That fails.</exception>
    public static void Try(IDataProtectionProvider provider, string folder)
    {
        try
        {
            var protector = provider.CreateProtector(Probe);
            if (protector.Unprotect(protector.Protect(Probe)) == Probe) return;
        }
        catch (Exception exception) when (exception is CryptographicException or InvalidOperationException or XmlException or UnauthorizedAccessException)
        {
            throw new IOException($"The keys in {folder} cannot be used: {exception.Message} Move the folder away to begin with new ones: they protect forms that are open, and nothing that is kept.", exception);
        }

        throw new IOException($"The keys in {folder} cannot be used: what they protect does not come back. Move the folder away to begin with new ones.");
    }

    private static bool IsReadable(string file)
    {
        try
        {
            // As the library reads them, which stops at the first that is no XML.
            using var stream = File.OpenRead(file);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader).Root is not null;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}

using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace RiskPlanner.Reports.Files;

/// <summary>
/// Whether a path names something else than a file of bytes: a pipe, a socket, a terminal or another device. .NET does not say, so
/// Linux is asked; elsewhere everything that is there counts as a file. Safe between threads.
/// </summary>
public static class FileKind
{
    private const string Library = "libc";
    private const int CurrentFolder = -100;
    private const int FollowLinks = 0;
    private const uint TypeAlone = 1;

    // struct statx is the same on every architecture (statx(2)): 256 bytes, stx_mode at 28.
    private const int Size = 256;
    private const int ModeAt = 28;
    private const int TypeBits = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Whether bytes written there go on to somebody: to be written straight, never to be replaced.</summary>
    public static bool IsStream(string path)
    {
        if (!OperatingSystem.IsLinux()) return false;
        var status = new byte[Size];
        if (Ask(CurrentFolder, path, FollowLinks, TypeAlone, status) != 0) return false;
        var type = BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(ModeAt)) & TypeBits;
        return type is not (Regular or Folder);
    }

    [DllImport(Library, EntryPoint = "statx", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = "Code that is generated for it would need the whole project to allow unsafe code.")]
    private static extern int Ask(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, [Out] byte[] status);
}

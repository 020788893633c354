using System.Security.Cryptography;

namespace Curriculum.Cli.Data;

/// <summary>Fetches the files of a data set; a file is there whole and with the right SHA-256, or not at all.</summary>
internal sealed class Download(HttpClient client, Action<string> tell)
{
    /// <summary>Fetches what is missing in the folder.</summary>
    /// <param name="set">The data set.</param>
    /// <param name="from">The address of the folder that holds the files.</param>
    /// <param name="folder">Where they go.</param>
    /// <param name="cancellationToken">Stops the download; nothing half is left.</param>
    public async Task RunAsync(DataSet set, Uri from, string folder, CancellationToken cancellationToken)
    {
        WritableFolder.Require(folder);
        foreach (var file in set.Files)
        {
            var path = Path.Combine(folder, file.Name);
            if (File.Exists(path))
            {
                RequireSame(path, file);
                tell($"{file.Name}: already there, SHA-256 right");
                continue;
            }

            await FetchAsync(new Uri(from, file.Name), file, path, cancellationToken);
            tell($"{file.Name}: {file.Length:N0} bytes, SHA-256 right");
        }
    }

    private static void RequireSame(string path, DataFile file)
    {
        using var stream = File.OpenRead(path);
        if (Convert.ToHexStringLower(SHA256.HashData(stream)) != file.Sha256)
        {
            throw CommandException.Environment(
                $"{path} is not the known {file.Name} (its SHA-256 differs) and was left as it is: delete it and "
                    + "run the command again."
            );
        }
    }

    private async Task FetchAsync(Uri address, DataFile file, string path, CancellationToken cancellationToken)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            var (length, sha) = await SaveAsync(address, file, temporary, cancellationToken);
            if (length != file.Length)
            {
                throw CommandException.Environment(
                    $"{address} gave "
                        + $"{(length > file.Length ? "more than " : "")}{Math.Min(length, file.Length):N0} bytes where "
                        + $"{file.Name} has {file.Length:N0}; nothing was kept. Try again, or another mirror with "
                        + "--from."
                );
            }

            if (sha != file.Sha256)
            {
                throw CommandException.Environment(
                    $"{address} gave a file with SHA-256 {sha}, not {file.Sha256}; nothing was kept. Try another "
                        + "mirror with --from."
                );
            }

            File.Move(temporary, path);
        }
        catch (Exception error)
            when (error is HttpRequestException or IOException
                || (error is TaskCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            throw CommandException.Environment(
                $"{address} could not be fetched ({error.Message.TrimEnd('.')}). Check the network, or name "
                    + "another mirror with --from."
            );
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private async Task<(long Length, string Sha256)> SaveAsync(
        Uri address,
        DataFile file,
        string path,
        CancellationToken cancellationToken
    )
    {
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        await using var target = new FileStream(path, FileMode.CreateNew);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        long length = 0;
        while (length <= file.Length && await body.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            hash.AppendData(buffer, 0, count);
            await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            length += count;
        }

        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
